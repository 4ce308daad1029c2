package org.mendline.app.window.why;

import java.util.Locale;
import java.util.Optional;
import org.mendline.app.explanation.Background;
import org.mendline.app.explanation.DayShares;
import org.mendline.app.explanation.Explained;
import org.mendline.app.explanation.Influences.InputChange;
import org.mendline.app.explanation.Influences.LeverChange;
import org.mendline.app.explanation.Influences.Unknown;
import org.mendline.app.explanation.Influences.Worth;
import org.mendline.app.window.text.Quantities;
import org.mendline.app.window.text.Texts;
import org.mendline.app.window.why.ChangeRow.Tone;
import org.mendline.ml.influence.Difference;
import org.mendline.ml.twin.Lever;

/// Explanations in words and short figures.
final class WhyWords {
    /// A smaller share of an interval is not worth a word.
    private static final double WORTH_SAYING = 0.005;

    private final Texts texts;

    WhyWords(Texts texts) {
        this.texts = texts;
    }

    /// What it is compared with, and whose model that is.
    String against(Explained target, Background background, Optional<String> ownModel) {
        Background used = target == Explained.READINESS_72_H ? Background.OWN_NORMAL : background;
        String words = texts.get("why.against." + used.name());
        return ownModel.map(own -> words + " " + texts.format("why.ownModel", own))
                .orElse(words);
    }

    /// What a column and a row of the heat map add up to.
    String days(DayShares shares) {
        double sum =
                shares.windows().stream().mapToDouble(DayShares.Window::total).sum();
        String words = texts.format(
                "why.days.check",
                exact(shares.base(), shares.unit()),
                signedExact(sum, shares.unit()),
                signedExact(shares.exactCheck(), shares.unit()),
                exact(shares.base() + sum + shares.exactCheck(), shares.unit()));
        return shares.largestError() > 0
                ? words + " " + texts.format("why.days.error", exact(shares.largestError(), shares.unit()))
                : words;
    }

    ChangeRow lever(LeverChange c, String unit, boolean higherIsBetter) {
        Difference d = c.difference();
        boolean nothing = isNothing(d.median(), unit) && isNothing(d.lo80(), unit) && isNothing(d.hi80(), unit);
        return new ChangeRow(
                "lever-" + c.lever().key(),
                texts.format(
                        "why.lever",
                        texts.get("lever." + c.lever().key()),
                        dose(c.lever(), c.usual()),
                        dose(c.lever(), c.dose())),
                nothing ? texts.get("why.noEffect") : Quantities.signed(d.median(), unit),
                nothing
                        ? ""
                        : texts.format(
                                "why.interval",
                                Quantities.signed(Math.min(d.lo80(), d.hi80()), unit),
                                Quantities.signed(Math.max(d.lo80(), d.hi80()), unit)),
                texts.get("why.grade." + c.source().grade().name()),
                c.source().text() + ".",
                tone(nothing || !d.oneWay() ? 0 : d.median(), higherIsBetter));
    }

    ChangeRow input(InputChange c, String unit, boolean higherIsBetter) {
        return new ChangeRow(
                "input-" + c.input().toLowerCase(Locale.ROOT).replace(' ', '-'),
                texts.format(
                        "why.input",
                        c.input(),
                        Quantities.show(c.recent(), c.unit()),
                        Quantities.show(c.normal(), c.unit())),
                isNothing(c.change(), unit) ? texts.get("why.noEffect") : Quantities.signed(c.change(), unit),
                texts.format("why.range", Quantities.signed(c.low(), unit), Quantities.signed(c.high(), unit)),
                texts.get("why.grade.SIGN"),
                texts.get("why.input.about"),
                tone(isNothing(c.change(), unit) ? 0 : c.change(), higherIsBetter));
    }

    ChangeRow unknown(Unknown u, String unit) {
        String what = texts.format(u.ever() ? "why.unknown.again" : "why.unknown.never", u.input());
        String id = "unknown-" + u.input().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return switch (u.worth()) {
            case Worth.Narrows n -> {
                double share = 1 - n.widthAfter() / n.widthNow();
                String effect = share < WORTH_SAYING
                        ? texts.get("why.unknown.hardly")
                        : texts.format("why.unknown.narrower", Quantities.show(100 * share, "%"));
                String words = texts.format(
                        "why.unknown.widths",
                        n.days(),
                        Quantities.show(n.widthNow(), unit),
                        Quantities.show(n.widthAfter(), unit));
                yield new ChangeRow(id, what, effect, words, "", texts.get("why.unknown.about"), Tone.NOTHING);
            }
            case Worth.Moves m -> {
                boolean nothing = isNothing(m.low(), unit) && isNothing(m.high(), unit);
                yield new ChangeRow(
                        id,
                        what,
                        nothing
                                ? texts.get("why.noEffect")
                                : texts.format(
                                        "why.unknown.moves",
                                        Quantities.signed(m.low(), unit),
                                        Quantities.signed(m.high(), unit)),
                        texts.format("why.unknown.assumed", dose(m.lever(), m.assumed())),
                        "",
                        texts.get("why.unknown.moves.about"),
                        Tone.NOTHING);
            }
            case Worth.NotComputed c -> new ChangeRow(id, what, "", c.reason(), "", c.reason(), Tone.NOTHING);
        };
    }

    private static String dose(Lever lever, double dose) {
        return Quantities.show(dose, lever.unit());
    }

    private static Tone tone(double change, boolean higherIsBetter) {
        if (change == 0) {
            return Tone.NOTHING;
        }
        return change > 0 == higherIsBetter ? Tone.HELPS : Tone.HURTS;
    }

    /// Whether a value would be shown as nothing.
    private static boolean isNothing(double value, String unit) {
        return Quantities.signed(value, unit).startsWith("±");
    }

    /// One decimal more than a measurement carries: sums are to be checked by eye.
    private static String exact(double value, String unit) {
        String digits = String.format(Locale.ENGLISH, "%,.2f", value).replace("-", "\u2212");
        String shown = Quantities.unit(unit);
        return shown.isEmpty() || shown.equals("°") ? digits + shown : digits + "\u00A0" + shown;
    }

    private static String signedExact(double value, String unit) {
        return value < 0 ? "\u2212 " + exact(-value, unit) : "+ " + exact(value, unit);
    }
}
