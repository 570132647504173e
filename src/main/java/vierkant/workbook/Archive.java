package vierkant.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes the bytes of a workbook depend on its content only: entries in order of name, without the time of writing. */
final class Archive {
    /** The earliest time that a zip entry can have. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Archive() {}

    /** Writes an archive anew. */
    static void rewrite(byte[] archive, OutputStream out) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> each : entries.entrySet()) {
            ZipEntry entry = new ZipEntry(each.getKey());
            entry.setTimeLocal(TIME);
            zip.putNextEntry(entry);
            zip.write(each.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }
}
