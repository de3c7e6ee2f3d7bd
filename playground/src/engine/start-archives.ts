/** The slower ways, for when the image can't be used: Python starts from its files. */
import { countBytes } from "./bytes.ts";
import { fetchFile } from "./fetch-file.ts";
import { address, files } from "./files.ts";
import { load, type Python, WASM } from "./python.ts";

const ARCHIVES = {
  archives: { library: files.library, packages: files.packages },
  plain: { library: files.plainLibrary, packages: files.plainPackages },
};
/** Most of the wait is the network; what is left is Python reading letterkit. */
const FETCH_SHARE = 0.7;

export async function startFromArchives(
  way: keyof typeof ARCHIVES,
  progress: (fraction: number) => void,
): Promise<Python> {
  const { library, packages } = ARCHIVES[way];
  const names = [files.plainWasm, library, packages];
  const total = names.reduce((sum, name) => sum + (files.bytes[name] ?? 0), 0);
  const get = countBytes(self.fetch.bind(self), (bytes) =>
    progress(FETCH_SHARE * Math.min(1, bytes / total)),
  );
  // Where its wasm is missing, Pyodide says so on the console and waits for ever.
  const missing = Promise.withResolvers<never>();
  const fetched = async (name: string): Promise<Response> => {
    try {
      return await fetchFile(name, get);
    } catch (error) {
      missing.reject(error);
      throw error;
    }
  };
  const packed = fetched(packages).then((response) => response.arrayBuffer());
  packed.catch(() => undefined); // `missing` tells
  const loading = load(files.plainScript, (name) => fetched(name === WASM ? files.plainWasm : name), {
    stdLibURL: address(library),
  });
  const python = await Promise.race([loading, missing.promise]);
  progress(0.8);
  python.pyodide.unpackArchive(await packed, "zip");
  progress(0.9);
  return python;
}
