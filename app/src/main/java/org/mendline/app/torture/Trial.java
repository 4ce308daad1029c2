package org.mendline.app.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// One kind of work to be killed at: makes the place, and judges what is left of it.
interface Trial {
    TortureKind kind();

    /// Makes what the victim works on.
    void prepare(Path place) throws IOException;

    /// Looks at what a killed program left, and tidies up for the next.
    ///
    /// @param acknowledged numbers of the pieces reported as done in this round
    /// @return sentences: what is lost or broken
    List<String> judge(Path place, List<Integer> acknowledged) throws IOException;

    static List<Trial> all() {
        return List.of(
                new ImportTrial(), new BackupTrial(), new RestoreTrial(), new MigrationTrial(), new RewriteTrial());
    }

    /// A file of that name, which must be there.
    static boolean there(Path folder, String name) {
        return Files.exists(folder.resolve(name));
    }
}
