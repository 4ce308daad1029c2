package org.mendline.storage.importing.genotype;

import java.util.OptionalLong;

/// A genetic marker that Mendline keeps.
///
/// @param rsid its number in dbSNP, for example `rs1815739`
/// @param chromosome `1` to `22`, `X`, `Y` or `MT`
/// @param position37 place in GRCh37, from 1; empty where it is not sure
/// @param position38 place in GRCh38
/// @param effect the allele that is counted, on the plus strand
/// @param other the alternative, on the plus strand
/// @param grade how much it says about one person: `weak` or `moderate`
/// @param meaning plain English
/// @param citation where that was found
public record Marker(
        String rsid,
        String gene,
        String chromosome,
        OptionalLong position37,
        OptionalLong position38,
        char effect,
        char other,
        String grade,
        String meaning,
        String citation) {
    /// Code under which the count of effect alleles (0, 1 or 2) is stored, with unit `1`.
    public String code() {
        return "mendline:genotype/" + rsid;
    }

    /// Name of that count.
    public String name() {
        return gene + " " + rsid + ", count of " + effect + " alleles";
    }

    /// Whether both strands show the same two letters (A/T or C/G), so that the letters alone do not tell which strand
    /// was read.
    boolean isStrandAmbiguous() {
        return complement(effect) == other;
    }

    OptionalLong position(Build build) {
        return switch (build) {
            case GRCH36 -> OptionalLong.empty();
            case GRCH37 -> position37;
            case GRCH38 -> position38;
        };
    }

    /// The letter opposite on the other strand; anything else stays as it is.
    static char complement(char base) {
        return switch (base) {
            case 'A' -> 'T';
            case 'T' -> 'A';
            case 'C' -> 'G';
            case 'G' -> 'C';
            default -> base;
        };
    }
}
