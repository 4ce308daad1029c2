package org.mendline.ml.twin;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Default scales of the outcome measures the program knows. "Recalled" marks numbers quoted from memory of the
/// cited paper; a clinic may replace any of them.
public final class OutcomeScales {
    private static final Map<String, OutcomeScale> BY_CODE = Map.ofEntries(
            // MCID 5.25 (4.25 to 7.25 by item set): Page et al. 2012, doi 10.2522/ptj.20110009.
            score("mendline:fma-ue", "Fugl-Meyer upper extremity", 0, 66, 5.25, 2.5),
            // MCID about 10°, goniometer SEM about 3°: recalled, low confidence.
            scale("mendline:knee-flexion", "Knee flexion", "deg", 30, 140, 10, 3.5),
            // MDC 1.10 s, hence SD 0.40: Alghadir et al. 2015, doi 10.1186/s12891-015-0637-8. MCID 1.2 s:
            // Wright et al. 2011, doi 10.2519/jospt.2011.3515, recalled.
            scale("mendline:tug", "Timed Up and Go", "s", 40, 6, 1.2, 0.6),
            // MCID 30.5 m: Bohannon and Crouch 2017, doi 10.1111/jep.12629, recalled. SEM 26 m after
            // arthroplasty: Kennedy et al. 2005, doi 10.1186/1471-2474-6-3, recalled.
            scale("64098-7", "Six-minute walk", "m", 0, 650, 30.5, 26),
            // MCID and SD of limb symmetry of hop and strength tests: Reid et al. 2007, doi
            // 10.2522/ptj.20060143 (SEM 3 to 5 %), recalled.
            scale("mendline:limb-symmetry-index", "Limb symmetry index", "%", 0, 105, 8, 4),
            // Typical error of jump height about 4 % of 35 cm: recalled, low confidence.
            scale("mendline:cmj-height", "Countermovement jump", "cm", 0, 50, 2.0, 1.2),
            scale("mendline:hamstring-function", "Hamstring function", "%", 0, 100, 10, 4),
            // Half a standard deviation as MCID: Norman et al. 2003, doi 10.1097/01.MLR.0000062554.74615.4C.
            score("mendline:readiness", "Readiness", 0, 10, 0.7, 0.9),
            // MCID 9 points: Binkley et al. 1999, doi 10.1093/ptj/79.4.371 (Lower Extremity Functional Scale).
            score("mendline:lefs", "LEFS", 0, 80, 9, 3.9),
            // MCID 9, MDC 12.3, hence SD 4.4: Martin et al. 2005, doi 10.1177/107110070502601113, recalled.
            score("mendline:faam-sport", "FAAM sport", 0, 100, 9, 4.4),
            // MCID 8, MDC 5.7, hence SD 2.1: Martin et al. 2005, recalled.
            score("mendline:faam-adl", "FAAM daily living", 0, 100, 8, 2.1),
            // Nilsson-Helander et al. 2007, doi 10.1177/0363546506294856; MCID 8 and SD 3.5 recalled, low
            // confidence.
            score("mendline:atrs", "Achilles Total Rupture Score", 0, 100, 8, 3.5),
            // MCID 11.1 after cuff repair: Cvetanovich et al. 2019; SEM 6.7: Michener et al. 2002, doi
            // 10.1067/mse.2002.127096; both recalled.
            score("mendline:ases", "ASES shoulder score", 0, 100, 11.1, 6.7),
            // MCID 10 points: Ostelo et al. 2008, doi 10.1097/BRS.0b013e31815e3a10; SD 4.5: recalled.
            score("mendline:oswestry", "Oswestry disability", 100, 0, 10, 4.5),
            // Reliability .94 of a standard deviation of 15, hence SD 3.7: Wechsler manual, recalled. MCID half a
            // standard deviation: Norman et al. 2003.
            score("mendline:performance-iq", "Performance IQ", 40, 140, 7.5, 3.7),
            // As performance IQ, reliability .97: recalled.
            score("mendline:verbal-iq", "Verbal IQ", 40, 140, 7.5, 2.6),
            // MCID 1.85 and SEM 1.45 of 20: Hsieh et al. 2007, doi 10.1177/1545968306294729, recalled.
            score("mendline:barthel", "Barthel index", 0, 100, 9.25, 7.25),
            // MCID 10 % of the range: van der Lee et al. 1999, doi 10.1161/01.STR.30.11.2369; SD 1.3: recalled.
            score("mendline:arat", "Action Research Arm Test", 0, 57, 5.7, 1.3),
            // MDC 6.3, hence SD 2.3; MCID taken as MDC: Barreca et al. 2005, doi 10.1016/j.apmr.2005.01.010,
            // recalled.
            score("mendline:cahai", "Chedoke arm and hand", 13, 91, 6.3, 2.3),
            // MCID 8 to 10: Roos and Lohmander 2003, doi 10.1186/1477-7525-1-64; SD 4: recalled.
            score("mendline:koos", "KOOS", 0, 100, 9, 4),
            score("mendline:hoos", "HOOS", 0, 100, 9, 4),
            // MCID about 10 of 100 after arthroplasty, SD 5: recalled, low confidence.
            score("mendline:womac", "WOMAC", 100, 0, 10, 5));

    private OutcomeScales() {}

    private static Map.Entry<String, OutcomeScale> score(
            String code, String name, double worst, double best, double mcid, double sd) {
        return Map.entry(code, new OutcomeScale(name, "{score}", worst, best, mcid, sd));
    }

    private static Map.Entry<String, OutcomeScale> scale(
            String code, String name, String unit, double worst, double best, double mcid, double sd) {
        return Map.entry(code, new OutcomeScale(name, unit, worst, best, mcid, sd));
    }

    /// The scale of a measure by its code (LOINC or `mendline:`), if it is an outcome measure.
    public static Optional<OutcomeScale> forCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /// Codes of all outcome measures.
    public static Set<String> codes() {
        return BY_CODE.keySet();
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
            case ANKLE_SPRAIN -> "mendline:faam-sport";
            case ACHILLES_REPAIR -> "mendline:atrs";
            case ROTATOR_CUFF_REPAIR -> "mendline:ases";
            case LOW_BACK_PAIN -> "mendline:oswestry";
            case BRAIN_INJURY -> "mendline:performance-iq";
        };
    }
}
