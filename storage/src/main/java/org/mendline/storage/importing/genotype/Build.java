package org.mendline.storage.importing.genotype;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The version of the human reference genome that a file's positions refer to.
enum Build {
    GRCH36("NCBI build 36"),
    GRCH37("GRCh37"),
    GRCH38("GRCh38");

    private static final Pattern NAMED = Pattern.compile(
            "(?<![A-Za-z])(?:build\\s*|GRCh|NCBI\\s*|b|g1k_v|hg)(36|18|37|19|38)(?!\\d)", Pattern.CASE_INSENSITIVE);
    /// Length of chromosome 1, which VCF headers state (`##contig`).
    private static final Pattern CHROMOSOME_1 = Pattern.compile("length=(247249719|249250621|248956422)(?!\\d)");

    private final String plainName;

    Build(String plainName) {
        this.plainName = plainName;
    }

    String plainName() {
        return plainName;
    }

    /// The build that a line of a file's header names.
    static Optional<Build> named(String line) {
        Matcher length = CHROMOSOME_1.matcher(line);
        Matcher name = NAMED.matcher(line);
        String found = length.find() ? length.group(1) : name.find() ? name.group(1) : "";
        return switch (found) {
            case "36", "18", "247249719" -> Optional.of(GRCH36);
            case "37", "19", "249250621" -> Optional.of(GRCH37);
            case "38", "248956422" -> Optional.of(GRCH38);
            default -> Optional.empty();
        };
    }
}
