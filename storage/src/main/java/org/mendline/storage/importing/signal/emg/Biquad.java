package org.mendline.storage.importing.signal.emg;

/// A second-order Butterworth filter (12 dB per octave), by the bilinear transform with the corner
/// frequency prewarped (Oppenheim and Schafer, Discrete-Time Signal Processing, section 7.1.2). Holds state
/// between samples.
final class Biquad {
    private static final double BUTTERWORTH_Q = Math.sqrt(0.5);

    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private double x1;
    private double x2;
    private double y1;
    private double y2;

    private Biquad(double b0, double b1, double b2, double a1, double a2) {
        this.b0 = b0;
        this.b1 = b1;
        this.b2 = b2;
        this.a1 = a1;
        this.a2 = a2;
    }

    /// Passes what lies above the corner.
    ///
    /// @param cornerHz above 0 and below half of `rateHz`
    static Biquad highPass(double cornerHz, double rateHz) {
        double k = Math.tan(Math.PI * cornerHz / rateHz);
        double norm = 1 / (1 + k / BUTTERWORTH_Q + k * k);
        return new Biquad(norm, -2 * norm, norm, 2 * (k * k - 1) * norm, (1 - k / BUTTERWORTH_Q + k * k) * norm);
    }

    /// Passes what lies below the corner.
    ///
    /// @param cornerHz above 0 and below half of `rateHz`
    static Biquad lowPass(double cornerHz, double rateHz) {
        double k = Math.tan(Math.PI * cornerHz / rateHz);
        double norm = 1 / (1 + k / BUTTERWORTH_Q + k * k);
        double b = k * k * norm;
        return new Biquad(b, 2 * b, b, 2 * (k * k - 1) * norm, (1 - k / BUTTERWORTH_Q + k * k) * norm);
    }

    /// Forgets what came before and behaves as if the input had been `level` for ever, so that an
    /// electrode's offset does not ring.
    void settle(double level) {
        x1 = level;
        x2 = level;
        y1 = level * (b0 + b1 + b2) / (1 + a1 + a2);
        y2 = y1;
    }

    double filter(double x) {
        double y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
        x2 = x1;
        x1 = x;
        y2 = y1;
        y1 = y;
        return y;
    }
}
