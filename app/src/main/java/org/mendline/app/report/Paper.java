package org.mendline.app.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.PrintSetup;

/// The paper a report is set up for.
public enum Paper {
    A4(PrintSetup.A4_PAPERSIZE),
    LETTER(PrintSetup.LETTER_PAPERSIZE);

    /// Where Letter is the usual size: CLDR, territories whose paper size is `US-Letter`.
    private static final Set<String> LETTER_TERRITORIES =
            Set.of("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE");

    private final short code;

    Paper(short code) {
        this.code = code;
    }

    /// Excel's number for it (ECMA-376 part 1, 18.3.1.63).
    short code() {
        return code;
    }

    /// The usual paper of a country.
    public static Paper of(Locale locale) {
        return LETTER_TERRITORIES.contains(locale.getCountry()) ? LETTER : A4;
    }

    /// The paper with this name, in any case.
    public static Optional<Paper> named(String name) {
        return Arrays.stream(values())
                .filter(paper -> paper.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
