package org.mendline.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.mendline.app.clinic.MappingFile;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.storage.mapping.SavedMapping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "mappings",
        description = "Lists how tables of other makers are read, by their headings.",
        subcommands = {
            MappingsCommand.Keep.class,
            MappingsCommand.Rename.class,
            MappingsCommand.Delete.class,
            MappingsCommand.Export.class,
            MappingsCommand.Import.class
        })
final class MappingsCommand extends StoreCommand {
    @Override
    public Integer call() {
        try (OpenClinic clinic = store.open()) {
            List<MappingFile> all = clinic.store().mappings().all().stream()
                    .map(MappingFile::of)
                    .toList();
            output.print(new MappingsJson(all), out -> {
                if (all.isEmpty()) {
                    out.println("No mapping is kept. Importing an unknown table, or `mappings keep`, makes one.");
                }
                all.forEach(m -> out.printf("%-30s made by %s on %s%n", m.name(), m.madeBy(), m.madeAt()));
            });
        }
        return 0;
    }

    private static void refuseUnless(boolean found, String name) {
        if (!found) {
            throw new CommandFailed(1, "There is no mapping called \"" + name + "\". `mappings` lists them.");
        }
    }

    /// Turns what a mapping does not allow into exit code 1.
    private static <T> T allowed(Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(1, String.valueOf(e.getMessage()));
        }
    }

    record MappingsJson(List<MappingFile> mappings) {}

    record NameJson(String name) {}

    @Command(
            name = "keep",
            description = "Keeps what --map and --date-order say for all tables with a file's headings.")
    static final class Keep extends StoreCommand {
        @Mixin
        private AnswerOptions answers = new AnswerOptions();

        @Parameters(index = "0", paramLabel = "NAME", description = "What to call the mapping.")
        private String name = "";

        @Parameters(index = "1", paramLabel = "FILE", description = "A table with the headings.")
        private Path file = Path.of("table.csv");

        @Override
        public Integer call() throws IOException {
            String signature = MappingFile.signature(file)
                    .orElseThrow(() -> new CommandFailed(1, file + " is not a table with headings."));
            try (OpenClinic clinic = store.open()) {
                allowed(() -> {
                    clinic.rememberMapping(
                            signature, name, answers.answers().everywhere().table());
                    return name;
                });
            }
            output.print(new NameJson(name), out -> out.printf("Kept \"%s\".%n", name));
            return 0;
        }
    }

    @Command(name = "rename", description = "Gives a mapping another name.")
    static final class Rename extends StoreCommand {
        @Parameters(index = "0", paramLabel = "NAME", description = "As `mappings` lists it.")
        private String name = "";

        @Parameters(index = "1", paramLabel = "NEW", description = "The new name.")
        private String newName = "";

        @Override
        public Integer call() {
            try (OpenClinic clinic = store.open()) {
                refuseUnless(allowed(() -> clinic.store().mappings().rename(name, newName)), name);
            }
            output.print(new NameJson(newName), out -> out.printf("\"%s\" is now \"%s\".%n", name, newName));
            return 0;
        }
    }

    @Command(name = "delete", description = "Forgets a mapping; what was imported by it stays.")
    static final class Delete extends StoreCommand {
        @Parameters(index = "0", paramLabel = "NAME", description = "As `mappings` lists it.")
        private String name = "";

        @Override
        public Integer call() {
            try (OpenClinic clinic = store.open()) {
                refuseUnless(clinic.store().mappings().delete(name), name);
            }
            output.print(new NameJson(name), out -> out.printf("Forgot \"%s\".%n", name));
            return 0;
        }
    }

    @Command(name = "export", description = "Writes a mapping as a small JSON file, to be shared with another clinic.")
    static final class Export extends StoreCommand {
        @Parameters(index = "0", paramLabel = "NAME", description = "As `mappings` lists it.")
        private String name = "";

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "JSON file to write.")
        private Path out = Path.of("mapping.json");

        @Override
        public Integer call() throws IOException {
            try (OpenClinic clinic = store.open()) {
                SavedMapping mapping = clinic.store()
                        .mappings()
                        .named(name)
                        .orElseThrow(() -> new CommandFailed(
                                1, "There is no mapping called \"" + name + "\". `mappings` lists them."));
                Files.writeString(out, MappingFile.of(mapping).json(), StandardCharsets.UTF_8);
            }
            output.print(new NameJson(name), text -> text.printf("Wrote %s.%n", out.toAbsolutePath()));
            return 0;
        }
    }

    @Command(name = "import", description = "Takes over a mapping from a JSON file.")
    static final class Import extends StoreCommand {
        @Parameters(index = "0", paramLabel = "FILE", description = "As `mappings export` writes it.")
        private Path file = Path.of("mapping.json");

        @Override
        public Integer call() throws IOException {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            MappingFile mapping = allowed(() -> MappingFile.parse(text));
            try (OpenClinic clinic = store.open()) {
                allowed(() -> {
                    clinic.store().mappings().save(mapping.saved());
                    return mapping;
                });
            }
            output.print(
                    new NameJson(mapping.name()),
                    out -> out.printf("Took over \"%s\", made by %s.%n", mapping.name(), mapping.madeBy()));
            return 0;
        }
    }
}
