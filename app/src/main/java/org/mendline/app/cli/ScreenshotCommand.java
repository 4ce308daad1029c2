package org.mendline.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.window.ScreenPictures;
import org.mendline.storage.person.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "screenshot",
        description =
                "Writes a picture of a screen; needs no display. Screens: caseload, twin, timeline, plans, why, review,"
                        + " import, check, report, models, settings, firstrun.")
final class ScreenshotCommand extends StoreCommand {
    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

    @Parameters(index = "0", paramLabel = "SCREEN", description = "Name of the screen.")
    private String screen = "";

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "Size in pixels (default ${DEFAULT-VALUE}).",
            defaultValue = "1366x768")
    private String size = "1366x768";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "PNG file to write.")
    private Path out = Path.of("screen.png");

    @Option(names = "--dark", description = "In the dark theme.")
    private boolean dark;

    @Option(names = "--person", paramLabel = "ID", description = "Whose twin (default: the first of the caseload).")
    private @Nullable String person;

    @Override
    public Integer call() throws IOException {
        Matcher m = SIZE.matcher(size);
        if (!m.matches()) {
            throw new CommandFailed(2, "\"" + size + "\" is not a size; write for example 1366x768.");
        }
        if (!ScreenPictures.NAMES.contains(screen)) {
            throw new CommandFailed(
                    2,
                    "There is no screen \"" + screen + "\"; there are " + String.join(", ", ScreenPictures.NAMES)
                            + ".");
        }
        try (OpenClinic clinic = store.open()) {
            Optional<Person> who = Optional.ofNullable(person).map(id -> PersonArgument.find(clinic, id));
            ScreenPictures.write(
                    screen,
                    clinic,
                    who.map(Person::id),
                    Integer.parseInt(m.group(1)),
                    Integer.parseInt(m.group(2)),
                    dark,
                    out);
        }
        output.print(new Written(out.toString()), text -> text.printf("Wrote %s.%n", out.toAbsolutePath()));
        return 0;
    }

    record Written(String file) {}
}
