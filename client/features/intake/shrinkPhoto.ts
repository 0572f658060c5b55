/** Largest file that is sent, bytes. */
const LARGEST = 300_000
const EDGES = [1600, 1280, 960, 720]
const QUALITIES = [0.82, 0.7, 0.55]

/**
 * The photo as a JPEG of at most 300 kB. Drawing it anew leaves behind what the camera wrote beside
 * the picture: place, time, device. Rejects where the file is no picture.
 */
export const shrinkPhoto = async (file: Blob): Promise<Blob> => {
  const picture = await load(file)
  let smallest: Blob | undefined
  for (const edge of EDGES)
    for (const quality of QUALITIES) {
      const blob = await draw(picture, edge, quality)
      if (blob.size <= LARGEST) return blob
      smallest = blob
    }
  return smallest ?? Promise.reject(new Error('not a picture'))
}

/** An `<img>` turns the picture as the camera was held, in every browser. */
const load = async (file: Blob): Promise<HTMLImageElement> => {
  const image = new Image()
  const address = URL.createObjectURL(file)
  try {
    await new Promise((resolve, reject) => {
      image.onload = resolve
      image.onerror = () => reject(new Error('not a picture'))
      image.src = address
    })
    return image
  } finally {
    URL.revokeObjectURL(address)
  }
}

const draw = (image: HTMLImageElement, edge: number, quality: number): Promise<Blob> => {
  const { naturalWidth: width, naturalHeight: height } = image
  const scale = Math.min(1, edge / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('no picture came out'))),
      'image/jpeg',
      quality,
    ),
  )
}
