package org.mendline.app.report;

import java.util.OptionalDouble;
import org.mendline.app.explanation.PersonExplanation;
import org.mendline.app.report.ReportStyles.Look;
import org.mendline.ml.explain.Contribution;
import org.mendline.ml.explain.Explanation;
import org.mendline.ml.explain.RecoveryExplainer;

/// Why a prediction is what it is: contributions from the person's own normal to the prediction, with
/// the sum checked anew from the numbers shown.
final class WhyTable {
    /// Largest residual accepted, as a share of the scale of base and prediction.
    static final double TOLERANCE = 1e-6;

    private static final int FEATURE = 0;
    private static final int VALUE = 2;
    private static final int OWN_NORMAL = 3;
    private static final int UNIT = 4;
    private static final int CONTRIBUTION = 5;

    private final SheetPen pen;

    WhyTable(SheetPen pen) {
        this.pen = pen;
    }

    /// Writes below the present row.
    void write(PersonExplanation why) {
        Explanation explanation = why.explanation();
        pen.nextRow().text(FEATURE, "Why: " + explanation.target(), Look.HEADING);
        pen.nextRow().paragraph(0, PersonSheet.LAST_COLUMN, why.sentence(), Look.WRAPPED, PersonSheet.LINE_CHARACTERS);
        pen.nextRow()
                .text(FEATURE, "Input", Look.HEADER)
                .text(FEATURE + 1, "", Look.HEADER)
                .text(VALUE, "Recent value", Look.NUMBER_HEADER)
                .text(OWN_NORMAL, "Own normal", Look.NUMBER_HEADER)
                .text(UNIT, "Unit", Look.HEADER)
                .text(CONTRIBUTION, "Contribution" + Wording.bracketed(explanation.unit()), Look.NUMBER_HEADER)
                .heightPoints(30);
        pen.nextRow()
                .text(FEATURE, "Everything at own normal", Look.LABEL)
                .number(CONTRIBUTION, explanation.base(), Look.TWO_DECIMALS);
        explanation.contributions().forEach(this::writeContribution);
        writeSum(explanation);
    }

    private void writeContribution(Contribution contribution) {
        pen.nextRow()
                .text(FEATURE, contribution.feature(), Look.PLAIN)
                .number(CONTRIBUTION, contribution.phi(), Look.CONTRIBUTION);
        boolean isMeasurable = !contribution.feature().equals(RecoveryExplainer.EXACT_CHECK);
        if (isMeasurable) {
            pen.text(UNIT, Wording.unit(contribution.unit()), Look.PLAIN);
            writeOrSay(VALUE, contribution.value());
            writeOrSay(OWN_NORMAL, contribution.baseline());
        }
    }

    private void writeOrSay(int column, OptionalDouble value) {
        if (value.isPresent()) {
            pen.number(column, value, Look.TWO_DECIMALS);
        } else {
            pen.text(column, "not measured", Look.QUIET_RIGHT);
        }
    }

    private void writeSum(Explanation explanation) {
        double sum = explanation.contributions().stream()
                .mapToDouble(Contribution::phi)
                .sum();
        double residual = explanation.prediction() - explanation.base() - sum;
        double scale = Math.max(1, Math.max(Math.abs(explanation.base()), Math.abs(explanation.prediction())));
        boolean adds = Math.abs(residual) <= TOLERANCE * scale;
        pen.nextRow().text(FEATURE, "Prediction", Look.TOTAL_LABEL);
        for (int column = FEATURE + 1; column < CONTRIBUTION; column++) {
            pen.text(column, "", Look.TOTAL_LABEL);
        }
        pen.number(CONTRIBUTION, explanation.prediction(), Look.TOTAL);
        pen.nextRow()
                .text(FEATURE, "Sum check: prediction − normal − contributions", Look.QUIET)
                .number(CONTRIBUTION, residual, Look.SCIENTIFIC)
                .text(
                        CONTRIBUTION + 1,
                        adds ? "adds up" : "DOES NOT ADD UP: do not rely on this table",
                        adds ? Look.QUIET : Look.LABEL);
    }
}
