package org.mendline.app.window.twin;

import org.mendline.app.window.text.Quantities;
import org.mendline.app.window.text.Texts;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Lever;

/// Levers as the window names them.
final class LeverWords {
    private final Texts texts;

    LeverWords(Texts texts) {
        this.texts = texts;
    }

    LeverSetting.Range range(Lever lever, Dose usual) {
        return new LeverSetting.Range(
                lever.key(),
                texts.get("lever." + lever.key()),
                lever.unit(),
                lever.low(),
                lever.high(),
                lever.step(),
                lever.of(usual));
    }

    /// `8.5 h (+1.0)`; load also as a share of the usual one, which is how it is prescribed.
    String dose(LeverSetting.Range range, double dose) {
        String shown = Quantities.show(dose, range.unit());
        if (dose == range.usual()) {
            return shown;
        }
        if (range.key().equals(Lever.LOAD.key()) && range.usual() > 0) {
            double percent = (dose / range.usual() - 1) * 100;
            return texts.format("lever.changed", shown, Quantities.signed(percent, "%"));
        }
        double change = dose - range.usual();
        String signed = Quantities.signed(change, range.unit());
        return texts.format("lever.changed", shown, signed.split("\u00A0", 2)[0]);
    }
}
