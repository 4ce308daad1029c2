package org.mendline.storage.importing.genotype;

/// Which strand of the DNA a call's letters are of.
enum Strand {
    /// The letters fit the marker as they are, and cannot be those of the other strand.
    PLUS,
    /// They fit only when read from the other strand.
    MINUS,
    /// They fit either way (A/T or C/G), and mean different things.
    UNDECIDED,
    /// They fit neither way.
    NEITHER;

    /// @param call called, and of single letters
    static Strand of(Marker marker, Call call) {
        boolean plus = fits(marker, call, false);
        boolean minus = fits(marker, call, true);
        if (plus && minus) {
            return call.alleles().stream().distinct().count() > 1 ? PLUS : UNDECIDED;
        }
        return plus ? PLUS : minus ? MINUS : NEITHER;
    }

    private static boolean fits(Marker marker, Call call, boolean turned) {
        return call.alleles().stream()
                .map(allele -> turned ? Marker.complement(allele.charAt(0)) : allele.charAt(0))
                .allMatch(base -> base == marker.effect() || base == marker.other());
    }
}
