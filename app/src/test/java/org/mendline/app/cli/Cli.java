package org.mendline.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command line in one process, on a store in a folder of its own.
final class Cli {
    private final Path store;
    private final Path passphrase;

    Cli(Path folder) throws java.io.IOException {
        store = folder.resolve("clinic.mendline");
        passphrase = Files.writeString(folder.resolve("passphrase.txt"), "correct horse\n", StandardCharsets.UTF_8);
    }

    Path store() {
        return store;
    }

    Result run(String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.add("--store");
        all.add(store.toString());
        all.add("--passphrase-file");
        all.add(passphrase.toString());
        return raw(all.toArray(String[]::new));
    }

    static Result raw(String... command) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line =
                MendlineCommand.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int code = line.execute(command);
        return new Result(code, out.toString(), err.toString());
    }

    record Result(int code, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }
}
