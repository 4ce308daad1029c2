package org.mendline.app.report;

/// Text that stays text in a spreadsheet, and in the CSV that someone saves from it.
///
/// A value that a spreadsheet would read as a formula when typed gets a leading apostrophe. The
/// apostrophe is part of the value on purpose: Excel drops its own hidden text marker when it writes
/// CSV, and the formula would come alive in the next program (OWASP, *CSV Injection*). Control
/// characters, which XML cannot carry or which hide text, are taken out.
final class SafeText {
    /// Longest text a cell holds (ECMA-376 implementation limit of Excel).
    static final int CELL_LIMIT = 32_767;

    private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private SafeText() {}

    /// `text` made harmless; the same text if it was.
    static String of(String text) {
        boolean startsWithControl = !text.isEmpty() && Character.isISOControl(text.charAt(0));
        String clean = withoutControls(text);
        String safe = startsWithControl || startsLikeFormula(clean) ? "'" + clean : clean;
        return safe.length() <= CELL_LIMIT ? safe : safe.substring(0, CELL_LIMIT - 1) + "…";
    }

    private static boolean startsLikeFormula(String text) {
        return text.codePoints().filter(c -> !isBlankLike(c)).limit(1).anyMatch(c -> FORMULA_STARTS.indexOf(c) >= 0);
    }

    /// What a program may skip before it looks for `=`: every space of Unicode and invisible format
    /// characters.
    private static boolean isBlankLike(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    private static String withoutControls(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\t' || c == '\r' ? ' ' : c)
                .filter(c -> c == '\n' || isPrintable(c))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /// No control, no lone surrogate, no noncharacter (XML 1.0 forbids them), no override of the
    /// writing direction.
    private static boolean isPrintable(int c) {
        int type = Character.getType(c);
        boolean overridesDirection = c == 0x202D || c == 0x202E;
        boolean noncharacter = (c & 0xFFFE) == 0xFFFE;
        return type != Character.CONTROL && type != Character.SURROGATE && !noncharacter && !overridesDirection;
    }
}
