package org.mendline.storage.importing.csv;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.mendline.storage.sql.Hashes;

/// Fingerprint of a table's headings: the same for two exports of one program, whatever their rows.
public final class TableSignature {
    private TableSignature() {}

    /// SHA-256 over the headings in comparable form and in order, as 64 hexadecimal digits.
    ///
    /// @param headings as written
    public static String of(List<String> headings) {
        String text = String.join("\n", headings.stream().map(CsvHeader::key).toList());
        return HexFormat.of().formatHex(Hashes.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
