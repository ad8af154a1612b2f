import { publicImageId, publicImages } from './public-images.ts';

/** An SSM public parameter that names an AMI. Its data type is 'aws:ec2:image' or 'text'. */
export interface PublicImageParameter {
  name: string;
  imageId: string;
  /** ISO time of the image behind it */
  updatedAt: string;
}

/** SSM public parameters of the Region's AMIs, sorted by name. */
export function publicImageParameters(region: string): PublicImageParameter[] {
  return publicImages
    .flatMap((image) =>
      image.parameterNames.map((name) => ({ name, imageId: publicImageId(image, region), updatedAt: image.createdAt })),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
