package org.mendline.ml.twin;

import static org.mendline.ml.twin.PersonParameter.*;

import java.util.Arrays;

/// Collects the normals of one group, each with its source; starts from what all conditions share: the own
/// normals of adults.
final class PriorBuilder {
    private static final Source RMSSD = Source.recalled(
            "Nunan et al. 2010, doi 10.1111/j.1540-8159.2010.02841.x: rMSSD of healthy adults 42 (15) ms;"
                    + " set lower and wider here, for patients are older and ill");
    private static final Source FATIGUE = Source.read("Platform convention 7 days; Hellard et al. 2006, doi"
            + " 10.1080/02640410500244697: 19 (6 to 32) days in swimmers, ill-conditioned; Clarke and Skiba 2013, doi"
            + " 10.1152/advan.00078.2011: 21 days in one cyclist");

    private final double[] mean = new double[PersonParameter.COUNT];
    private final double[] sd = new double[PersonParameter.COUNT];
    private final Source[] sources = new Source[PersonParameter.COUNT];

    PriorBuilder() {
        Arrays.fill(sources, Source.assumed("not stated"));
        set(
                INFLAMMATION_DECAY,
                Math.log(0.22),
                0.25,
                Source.read(
                        "CRP normal two to three weeks after joint"
                                + " replacement: Huang et al. 2020, doi 10.1186/s12891-020-03283-5; taken for other injuries too"));
        set(BASE_LN_RMSSD, 3.5, 0.45, RMSSD);
        set(BASE_RESTING_HEART_RATE, 64, 8, Source.recalled("Adults at rest 64 (8)/min; no single source"));
        set(BASE_READINESS, 7, 1, Source.assumed("Most people rate a usual day about 7 of 10"));
        set(SYMPTOM_GAIN, 0, 0.35, Source.assumed("Ratings of the same state differ by about a third"));
        set(SLEEP_NEED, 7.5, 0.5, Source.recalled("Adults need 7 to 8 h; no single source"));
        set(FATIGUE_TIME, Math.log(8), 0.35, FATIGUE);
        set(START_FATIGUE, Math.log(0.6), 0.4, Source.assumed("Load falls before and at onset"));
        set(BASE_LN_CRP, Math.log(1.5), 0.7, Source.recalled("Median CRP of adults 1.5 mg/L; no single source"));
    }

    PriorBuilder set(PersonParameter parameter, double m, double s, Source source) {
        mean[parameter.ordinal()] = m;
        sd[parameter.ordinal()] = s;
        sources[parameter.ordinal()] = source;
        return this;
    }

    PriorBuilder start(double logit, double sd, Source source) {
        return set(START_CAPACITY, logit, sd, source);
    }

    PriorBuilder share(double logit, double sd, Source source) {
        return set(RECOVERED_SHARE, logit, sd, source);
    }

    PriorBuilder recovery(double days, double logSd, Source source) {
        return set(RECOVERY_TIME, Math.log(days), logSd, source);
    }

    PriorBuilder healing(double perDay, double logSd, Source source) {
        return set(HEALING_RATE, Math.log(perDay), logSd, source);
    }

    PriorBuilder inflammation(double start, double logSd, Source source) {
        return set(START_INFLAMMATION, Math.log(start), logSd, source);
    }

    PriorBuilder tolerance(double au, double logSd, Source source) {
        return set(LOAD_TOLERANCE, Math.log(au), logSd, source);
    }

    PriorComponent group(String label, double weight) {
        return new PriorComponent(label, weight, mean.clone(), sd.clone(), Arrays.asList(sources));
    }
}
