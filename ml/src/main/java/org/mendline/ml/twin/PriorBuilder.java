package org.mendline.ml.twin;

import static org.mendline.ml.twin.PersonParameter.*;

/// Collects the normals of one group; starts from what all conditions share.
final class PriorBuilder {
    private final double[] mean = new double[PersonParameter.COUNT];
    private final double[] sd = new double[PersonParameter.COUNT];

    /// Own normals of adults. ln rMSSD 3.5 (0.5): Nunan et al. 2010, doi 10.1111/j.1540-8159.2010.02841.x,
    /// rMSSD 42 (15) ms; resting heart rate 64 (8)/min, sleep need 7.5 (0.5) h and CRP 1.5 mg/L: recalled.
    /// Fatigue time 7 days (4 to 32): platform convention and Hellard et al. 2006.
    PriorBuilder() {
        set(INFLAMMATION_DECAY, Math.log(0.22), 0.25);
        set(BASE_LN_RMSSD, 3.5, 0.45);
        set(BASE_RESTING_HEART_RATE, 64, 8);
        set(BASE_READINESS, 7, 1);
        set(SYMPTOM_GAIN, 0, 0.35);
        set(SLEEP_NEED, 7.5, 0.5);
        set(FATIGUE_TIME, Math.log(8), 0.35);
        set(START_FATIGUE, Math.log(0.6), 0.4);
        set(BASE_LN_CRP, Math.log(1.5), 0.7);
    }

    PriorBuilder set(PersonParameter parameter, double m, double s) {
        mean[parameter.ordinal()] = m;
        sd[parameter.ordinal()] = s;
        return this;
    }

    PriorBuilder capacity(double startLogit, double startSd, double shareLogit, double shareSd) {
        return set(START_CAPACITY, startLogit, startSd).set(RECOVERED_SHARE, shareLogit, shareSd);
    }

    PriorBuilder recovery(double days, double logSd) {
        return set(RECOVERY_TIME, Math.log(days), logSd);
    }

    PriorBuilder healing(double perDay, double logSd) {
        return set(HEALING_RATE, Math.log(perDay), logSd);
    }

    PriorBuilder inflammation(double start, double logSd) {
        return set(START_INFLAMMATION, Math.log(start), logSd);
    }

    PriorBuilder tolerance(double au, double logSd) {
        return set(LOAD_TOLERANCE, Math.log(au), logSd);
    }

    PriorComponent group(String label, double weight) {
        return new PriorComponent(label, weight, mean.clone(), sd.clone());
    }
}
