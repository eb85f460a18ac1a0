export const bytesOfFeatures = ({ buffer, byteOffset, byteLength }: Float32Array): Buffer =>
  Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength)

/** Copied, since the bytes may lie anywhere and numbers may not. */
export const featuresOfBytes = (bytes: Uint8Array): Float32Array =>
  new Float32Array(Uint8Array.from(bytes.subarray(0, bytes.length - (bytes.length % 4))).buffer)
