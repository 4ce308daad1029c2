package org.mendline.storage.importing.csv;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes from a cell what spreadsheets put around its text: blanks of all kinds, the apostrophe that marks text, the
/// formula `="0012"` that keeps leading zeros.
final class CellText {
    private static final Pattern FORMULA = Pattern.compile("=\"(.*)\"");
    private static final String BLANKS = "[\\s\\u00a0\\u2007\\u202f\\ufeff]+";
    private static final Pattern AROUND = Pattern.compile("^" + BLANKS + "|" + BLANKS + "$");

    private CellText() {}

    static String of(String cell) {
        if (isBare(cell)) {
            return cell;
        }
        String text = AROUND.matcher(cell).replaceAll("");
        Matcher formula = FORMULA.matcher(text);
        if (formula.matches()) {
            return AROUND.matcher(formula.group(1)).replaceAll("");
        }
        boolean marked = text.length() > 1 && text.charAt(0) == '\'' && text.indexOf('\'', 1) < 0;
        return marked ? text.substring(1).strip() : text;
    }

    /// Most cells by far: ends in ASCII letters, digits or signs, so that nothing stands around its text.
    private static boolean isBare(String cell) {
        if (cell.isEmpty()) {
            return true;
        }
        char first = cell.charAt(0);
        return isVisibleAscii(first) && isVisibleAscii(cell.charAt(cell.length() - 1)) && first != '=' && first != '\'';
    }

    private static boolean isVisibleAscii(char letter) {
        return letter > ' ' && letter < 0x7f;
    }
}
