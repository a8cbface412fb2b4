/** A part of the application that did not arrive: the network is away, or a newer version has replaced it. */
export class ChunkMissing extends Error {
  constructor(cause: unknown) {
    super('a part of the application did not arrive', { cause });
    this.name = 'ChunkMissing';
  }
}

/** Tells a part that could not be fetched from one that is broken. */
export async function loadChunk<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    throw new ChunkMissing(error);
  }
}
