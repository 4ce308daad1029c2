package org.mendline.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mendline.app.report.FilledTemplate;
import org.mendline.app.report.Paper;
import org.mendline.app.report.ReportKind;
import org.mendline.app.report.StarterTemplate;
import org.mendline.app.report.TemplateName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "template",
        description = {
            "Writes a workbook to begin your own report with (--out), checks one (--check), or lists the names that",
            "Mendline fills (--names)."
        })
final class ReportTemplateCommand implements Callable<Integer> {
    @Mixin
    private Output output = new Output();

    @Option(names = "--kind", paramLabel = "KIND", description = "weekly (default) or person.")
    private String kind = ReportKind.WEEKLY.key();

    @Option(names = "--out", paramLabel = "FILE", description = "Workbook to write (.xlsx); must not be there yet.")
    private @Nullable Path out;

    @Option(names = "--check", paramLabel = "FILE", description = "Says what is wrong with a template; exit 1 if so.")
    private @Nullable Path check;

    @Option(names = "--names", description = "Lists the names that Mendline fills.")
    private boolean names;

    @Override
    public Integer call() throws IOException {
        ReportKind known = ReportKind.of(kind)
                .orElseThrow(() -> new CommandFailed(2, "--kind is weekly or person, not " + kind + "."));
        if (names) {
            return listNames(known);
        }
        if (check != null) {
            return check(known, check);
        }
        if (out == null) {
            throw new CommandFailed(2, "Say which workbook to write: `mendline report template --out FILE.xlsx`.");
        }
        return write(known, out);
    }

    private int write(ReportKind known, Path file) throws IOException {
        if (Files.exists(file)) {
            throw new CommandFailed(2, file + " is there already. Name another file; a template is never replaced.");
        }
        new StarterTemplate().write(known, Paper.of(Locale.getDefault()), file);
        output.print(
                new TemplateJson(file.toString(), known.key()), o -> o.printf("Wrote %s.%n", file.toAbsolutePath()));
        return 0;
    }

    private int check(ReportKind known, Path file) throws IOException {
        List<String> problems = new FilledTemplate().problems(file, known);
        output.print(new CheckedJson(file.toString(), problems), o -> {
            if (problems.isEmpty()) {
                o.printf("%s can be filled.%n", file);
            }
            problems.forEach(o::println);
        });
        return problems.isEmpty() ? 0 : 1;
    }

    private int listNames(ReportKind known) {
        List<NameJson> all = TemplateName.all(known).stream()
                .map(name -> new NameJson(name.key(), name.isTable(), name.meaning()))
                .toList();
        output.print(
                all,
                o -> all.forEach(
                        name -> o.printf("%-28s %s%s%n", name.name(), name.table() ? "table: " : "", name.meaning())));
        return 0;
    }

    record TemplateJson(String file, String kind) {}

    record CheckedJson(String file, List<String> problems) {}

    record NameJson(String name, boolean table, String meaning) {}
}
