package org.mendline.storage.importing.genotype;

import java.util.List;
import java.util.Locale;
import org.mendline.storage.importing.text.Numbers;

/// What a file says of one marker of one person.
///
/// @param id rs number, or the maker's own
/// @param chromosome `1` to `22`, `X`, `Y`, `XY` (the part X and Y share), `MT`, or empty if not stated
/// @param position from 1; 0 if not stated
/// @param alleles letters read, one per copy; [#NO_CALL] where nothing could be read, `D` and `I` where the chip
///     reports a deletion or insertion
record Call(String id, String chromosome, long position, List<String> alleles) {
    static final String NO_CALL = "-";

    Call {
        alleles = List.copyOf(alleles);
    }

    /// Of array files: `AG`, `A`, `--`, `00`, `DI`, or two cells.
    static Call of(String id, String chromosome, String position, String genotype) {
        String letters = genotype.strip().toUpperCase(Locale.ROOT);
        return new Call(
                id,
                chromosome(chromosome),
                place(position),
                letters.chars().mapToObj(c -> allele((char) c)).toList());
    }

    private static String allele(char letter) {
        return letter == '0' || letter == '-' || letter == '.' || letter == '?' || letter == 'N'
                ? NO_CALL
                : String.valueOf(letter);
    }

    /// Makers write 23 to 26 for X, Y, the part both share, and the mitochondria; VCF may write `chr` before.
    static String chromosome(String written) {
        String plain = written.strip().toUpperCase(Locale.ROOT);
        String name = plain.startsWith("CHR") ? plain.substring(3) : plain;
        return switch (name) {
            case "23" -> "X";
            case "24" -> "Y";
            case "25", "PAR" -> "XY";
            case "26", "M" -> "MT";
            case "--", "-", "0", "." -> "";
            default -> name;
        };
    }

    static long place(String written) {
        double number = Numbers.parse(written).orElse(0);
        return number >= 1 && number <= Integer.MAX_VALUE ? (long) number : 0;
    }

    boolean isCalled() {
        return !alleles.isEmpty() && alleles.stream().noneMatch(NO_CALL::equals);
    }

    /// Whether every copy is one letter of DNA.
    boolean isBases() {
        return alleles.stream().allMatch(allele -> allele.length() == 1 && "ACGT".contains(allele));
    }

    String text() {
        return String.join("", alleles);
    }
}
