package org.mendline.storage.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mendline.storage.backup.Durable;
import org.mendline.storage.sql.Database;

/// The newest audit entry at the time a store was last closed, in a small file beside it (`NAME.mendline.seal`).
///
/// H2 opens a file whose end was cut off as an earlier state of itself and says nothing. The audit chain of such a
/// state lacks the sealed entry, and that is how the loss is noticed. Where the seal is missing too, the size that the
/// header remembers still tells. A missing seal alone is no fault.
final class StoreSeal {
    private static final Pattern FORM = Pattern.compile("(\\d+):([0-9a-f]{64})");

    /// Nothing that happens to a disk writes this word.
    private static final String WAIVED = "accepted";

    private StoreSeal() {}

    static Path file(Path header) {
        return header.resolveSibling(header.getFileName() + ".seal");
    }

    /// Whether somebody has written into the seal that the present state is to be taken as it is.
    static boolean isWaived(Path header) throws IOException {
        Path file = file(header);
        return Files.isRegularFile(file)
                && Files.readString(file, StandardCharsets.UTF_8).strip().equals(WAIVED);
    }

    /// What to do where an older state is meant.
    static String wayOut(Path header) {
        return " If you put an older copy there on purpose, write the one word " + WAIVED + " into "
                + file(header).getFileName() + " and open it again.";
    }

    /// Whether the database still holds what was sealed.
    static boolean holds(Path header, Database database) throws IOException {
        Path file = file(header);
        if (!Files.isRegularFile(file)) {
            return true;
        }
        Matcher sealed =
                FORM.matcher(Files.readString(file, StandardCharsets.UTF_8).strip());
        if (!sealed.matches()) {
            return true;
        }
        Optional<String> hash = database.read(
                handle -> handle.createQuery("SELECT chain_hash FROM audit_entry WHERE sequence_number = ?")
                        .bind(0, Long.parseLong(sealed.group(1)))
                        .mapTo(String.class)
                        .findOne());
        return hash.filter(sealed.group(2)::equals).isPresent();
    }

    /// Seals the newest audit entry.
    ///
    /// @throws IOException if it cannot be written
    static void write(Path header, Settings settings) throws IOException {
        String head = settings.get("audit.head").orElse("");
        Path file = file(header);
        byte[] content = (head + "\n").getBytes(StandardCharsets.UTF_8);
        if (!head.isEmpty() && !(Files.exists(file) && java.util.Arrays.equals(Files.readAllBytes(file), content))) {
            Durable.write(file, content);
        }
    }
}
