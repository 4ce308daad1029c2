package org.mendline.ml.twin;

import java.util.Optional;

/// Default scales of the outcome measures the program knows. "Recalled" marks numbers quoted from memory of the
/// cited paper; a clinic may replace any of them.
public final class OutcomeScales {
    private OutcomeScales() {}

    /// The scale of a measure by its code (LOINC or `mendline:`), if it is an outcome measure.
    public static Optional<OutcomeScale> forCode(String code) {
        return Optional.ofNullable(
                switch (code) {
                    // MCID 5.25 (4.25 to 7.25 by item set): Page et al. 2012, doi 10.2522/ptj.20110009.
                    case "mendline:fma-ue" ->
                        new OutcomeScale("Fugl-Meyer upper extremity", "{score}", 0, 66, 5.25, 2.5);
                    // MCID about 10°, goniometer SEM about 3°: recalled, low confidence.
                    case "mendline:knee-flexion" -> new OutcomeScale("Knee flexion", "deg", 30, 140, 10, 3.5);
                    // MDC 1.10 s, hence SD 0.40: Alghadir et al. 2015, doi 10.1186/s12891-015-0637-8. MCID 1.2 s:
                    // Wright et al. 2011, doi 10.2519/jospt.2011.3515, recalled.
                    case "mendline:tug" -> new OutcomeScale("Timed Up and Go", "s", 40, 6, 1.2, 0.6);
                    // MCID 30.5 m: Bohannon and Crouch 2017, doi 10.1111/jep.12629, recalled. SEM 26 m after
                    // arthroplasty: Kennedy et al. 2005, doi 10.1186/1471-2474-6-3, recalled.
                    case "64098-7" -> new OutcomeScale("Six-minute walk", "m", 0, 650, 30.5, 26);
                    // MCID and SD of limb symmetry of hop and strength tests: Reid et al. 2007, doi
                    // 10.2522/ptj.20060143 (SEM 3 to 5 %), recalled.
                    case "mendline:limb-symmetry-index" -> new OutcomeScale("Limb symmetry index", "%", 0, 105, 8, 4);
                    // Typical error of jump height about 4 % of 35 cm: recalled, low confidence.
                    case "mendline:cmj-height" -> new OutcomeScale("Countermovement jump", "cm", 0, 50, 2.0, 1.2);
                    case "mendline:hamstring-function" -> new OutcomeScale("Hamstring function", "%", 0, 100, 10, 4);
                    // Half a standard deviation as MCID: Norman et al. 2003, doi 10.1097/01.MLR.0000062554.74615.4C.
                    case "mendline:readiness" -> new OutcomeScale("Readiness", "{score}", 0, 10, 0.7, 0.9);
                    // MCID 9 points: Binkley et al. 1999, doi 10.1093/ptj/79.4.371 (Lower Extremity Functional Scale).
                    case "mendline:lefs" -> new OutcomeScale("LEFS", "{score}", 0, 80, 9, 3.9);
                    default -> null;
                });
    }

    /// The measure by which a condition is usually judged when the episode names none.
    public static String usualCode(Condition condition) {
        return switch (condition) {
            case KNEE_ARTHROPLASTY -> "mendline:knee-flexion";
            case HIP_ARTHROPLASTY -> "64098-7";
            case ACL_RECONSTRUCTION -> "mendline:limb-symmetry-index";
            case HAMSTRING_STRAIN -> "mendline:hamstring-function";
            case STROKE_UPPER_LIMB -> "mendline:fma-ue";
            case FUNCTIONAL_OVERREACHING -> "mendline:cmj-height";
        };
    }
}
