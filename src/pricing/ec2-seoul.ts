/** A list price: what AWS asks for in a Region, without tax, credits or discounts. */
interface ListPrice {
  usd: number;
  unit: 'hour' | 'GB-month';
  source: string;
  /** Day on which the source was read, ISO date. */
  checkedAt: string;
}

const priceList = {
  source: 'AWS Price List, ap-northeast-2',
  checkedAt: '2026-10-05',
};

/** Billing counts 730 hours to a month. */
export const hoursPerMonth = 730;

/** Linux on demand, by instance type. */
const instances: Record<string, ListPrice> = {
  't3.micro': { usd: 0.013, unit: 'hour', ...priceList },
  't3.small': { usd: 0.026, unit: 'hour', ...priceList },
  't3.medium': { usd: 0.052, unit: 'hour', ...priceList },
  't4g.micro': { usd: 0.0104, unit: 'hour', ...priceList },
  't4g.medium': { usd: 0.0416, unit: 'hour', ...priceList },
  'm6i.large': { usd: 0.118, unit: 'hour', ...priceList },
  'm6g.large': { usd: 0.094, unit: 'hour', ...priceList },
  'm7g.large': { usd: 0.1003, unit: 'hour', ...priceList },
  'm7i.large': { usd: 0.1239, unit: 'hour', ...priceList },
};

const volumes: Record<string, ListPrice> = { gp3: { usd: 0.0912, unit: 'GB-month', ...priceList } };

/** Every public IPv4 address, in use or not, since 2024-02-01. */
const publicIpv4: ListPrice = { usd: 0.005, unit: 'hour', ...priceList };

/** EC2's list prices in Seoul, USD an hour; undefined where the course knows no price. */
export const hourlyPrice = {
  instance: (instanceType: string): number | undefined => instances[instanceType]?.usd,
  /** One GB of a volume. */
  volumeGb: (volumeType: string): number | undefined => {
    const price = volumes[volumeType];
    return price && price.usd / hoursPerMonth;
  },
  publicIpv4: publicIpv4.usd,
} as const;

/** When the prices were read, ISO date: said wherever they are shown. */
export const pricesCheckedAt = priceList.checkedAt;
