package org.mendline.viz.plot;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Measures words in a font and shortens them to a width. One per chart; FX thread only.
public final class TextRuler {
    private static final String ELLIPSIS = "…";
    private static final int MOST_KEPT = 2_000;

    private final Text probe = new Text();
    private final Map<Key, Double> widths = new HashMap<>();

    /// Width in pixels.
    public double width(String words, Font font) {
        if (widths.size() > MOST_KEPT) {
            widths.clear();
        }
        return widths.computeIfAbsent(new Key(words, font), key -> {
            probe.setFont(key.font());
            probe.setText(key.words());
            return probe.getLayoutBounds().getWidth();
        });
    }

    /// Height of one line in pixels.
    public double lineHeight(Font font) {
        probe.setFont(font);
        probe.setText("Äg");
        return probe.getLayoutBounds().getHeight();
    }

    /// The words, or as many of them as fit followed by an ellipsis; empty if not even that fits.
    public String fit(String words, Font font, double room) {
        if (width(words, font) <= room) {
            return words;
        }
        int low = 0;
        int high = words.length();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (width(shortened(words, middle), font) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? "" : shortened(words, low);
    }

    private static String shortened(String words, int length) {
        int end = length > 0 && Character.isHighSurrogate(words.charAt(length - 1)) ? length - 1 : length;
        return words.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    private record Key(String words, Font font) {}
}
