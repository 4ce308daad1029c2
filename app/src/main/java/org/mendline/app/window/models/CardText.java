package org.mendline.app.window.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A model card's Markdown as plain text for a font of one width: tables aligned, prose wrapped, marks taken away.
final class CardText {
    private static final String RULE = "\\|(\\s*:?-+:?\\s*\\|)+\\s*";

    private static final int COLUMNS = 100;

    private CardText() {}

    static String plain(String markdown) {
        List<String> out = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        for (String line : markdown.lines().toList()) {
            if (line.startsWith("|")) {
                if (!line.matches(RULE)) {
                    table.add(cells(line));
                }
            } else {
                out.addAll(aligned(table));
                table.clear();
                out.add(words(line));
            }
        }
        out.addAll(aligned(table));
        return String.join("\n", out) + "\n";
    }

    private static String words(String line) {
        String heading = line.replaceFirst("^#+\\s*", "");
        String plain = heading.replace("**", "").replace("`", "");
        return heading.equals(line) ? wrapped(plain) : plain + "\n" + "─".repeat(plain.length());
    }

    private static String wrapped(String line) {
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (String word : line.split(" ", -1)) {
            if (column > 0 && column + 1 + word.length() > COLUMNS) {
                out.append("\n");
                column = 0;
            } else if (column > 0) {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += word.length();
        }
        return out.toString();
    }

    private static List<String> cells(String line) {
        String inner = line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        return Arrays.stream(inner.split("\\|", -1))
                .map(String::strip)
                .map(cell -> cell.replace("**", "").replace("`", ""))
                .toList();
    }

    private static List<String> aligned(List<List<String>> table) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : table) {
            for (int c = 0; c < row.size(); c++) {
                int width = row.get(c).length();
                if (c == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(c, Math.max(widths.get(c), width));
                }
            }
        }
        return table.stream().map(row -> padded(row, widths)).toList();
    }

    private static String padded(List<String> row, List<Integer> widths) {
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < row.size(); c++) {
            cells.add(row.get(c) + " ".repeat(widths.get(c) - row.get(c).length()));
        }
        return cells.stream().collect(Collectors.joining("   ")).stripTrailing();
    }
}
