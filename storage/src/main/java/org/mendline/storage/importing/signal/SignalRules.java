package org.mendline.storage.importing.signal;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mendline.storage.importing.device.Kind;
import org.mendline.storage.importing.signal.emg.EmgRecording;

/// Tells by label, unit and rate what becomes of a signal. Labels follow EDF+ (edfplus.info, standard
/// texts) and what recorders write; a label counts only if the unit confirms it.
final class SignalRules {
    /// Most samples a second that a channel holds; its clock counts milliseconds.
    private static final double MOST_HZ = 1000;

    private static final Kind EEG = new Kind("mendline:eeg", "Electroencephalogram", "uV");
    private static final Kind EOG = new Kind("mendline:eog", "Electrooculogram", "uV");
    private static final Kind ECG = new Kind("mendline:ecg", "Electrocardiogram", "mV");
    private static final Kind BODY_TEMPERATURE = new Kind("8310-5", "Body temperature", "Cel");

    /// A measure told by the label and confirmed by the unit.
    ///
    /// @param units what the dimension must be, as a pattern over UCUM
    /// @param low lowest reading of a person, in `kind`'s unit
    private record Rule(Pattern label, String units, Kind kind, double low, double high, boolean waveform) {
        private static final String VOLTS = "[num]?V";

        static Rule reading(String label, String units, Kind kind, double low, double high) {
            return new Rule(Pattern.compile(label, Pattern.CASE_INSENSITIVE), units, kind, low, high, false);
        }

        static Rule wave(String label, Kind kind) {
            return new Rule(
                    Pattern.compile(label), VOLTS, kind, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, true);
        }

        boolean fits(String label, String unit) {
            return this.label.matcher(label).find() && unit.matches(units);
        }
    }

    /// Electrodes of the 10-20 and 10-10 systems, alone or against another electrode.
    private static final String ELECTRODE = "(?:Fp|AF|F|FT|FC|C|T|TP|CP|P|PO|O|I|A|M|N)(?:z|\\d{1,2})";

    /// Bounds for readings: above 0, and what pulse oximeters and monitors can show at all; 100.5 % allows
    /// for scaling.
    private static final List<Rule> RULES = List.of(
            Rule.reading("^(?:HR|heart ?rate|pulse ?rate|pulse|PR|BPM)\\b", "/min", Kind.HEART_RATE, 1, 400),
            Rule.reading("^(?:SpO2|SaO2|O2 ?sat|OSat)", "%", Kind.OXYGEN_SATURATION, 1, 100.5),
            Rule.reading("^(?:RR|resp(?:iration|iratory)? ?rate|BR)\\b", "/min", Kind.RESPIRATORY_RATE, 0.1, 200),
            Rule.reading("^temp.*(?:rect|core|body|oesoph|esoph)", "Cel", BODY_TEMPERATURE, 1, 60),
            Rule.reading("^temp.*skin", "Cel", Kind.SKIN_TEMPERATURE, 1, 60),
            Rule.wave("(?i)^EEG\\b", EEG),
            Rule.wave("(?i)^(?:EOG|LOC|ROC)\\b", EOG),
            Rule.wave("(?i)^(?:ECG|EKG)", ECG),
            Rule.wave("^" + ELECTRODE + "(?:-(?:" + ELECTRODE + "|Ref|REF|Avg|AVG))?$", EEG));

    private static final Pattern EMG = Pattern.compile("\\bEMG", Pattern.CASE_INSENSITIVE);
    private static final Pattern HYPNOGRAM =
            Pattern.compile("^(?:hypnogram|sleep ?stages?)$", Pattern.CASE_INSENSITIVE);

    private SignalRules() {}

    /// What becomes of a signal that is no annotation signal.
    ///
    /// @param rateHz samples a second
    static SignalUse useOf(EdfSignal signal, double rateHz) {
        if (signal.samplesPerRecord() == 0) {
            return new SignalUse.LeftOut("hold no samples");
        }
        if (!(rateHz > 0) || Double.isInfinite(rateHz)) {
            return new SignalUse.LeftOut("have no sampling rate, since the file's data records have no duration");
        }
        if (signal.digitalMin() == signal.digitalMax()) {
            return new SignalUse.LeftOut(
                    "are marked as dead by the recorder: digital minimum and maximum are the same");
        }
        if (!signal.hasScale()) {
            return new SignalUse.LeftOut("have no scale: the header states no valid physical and digital extremes");
        }
        if (signal.label().equalsIgnoreCase("Status")) {
            return new SignalUse.LeftOut("hold the recorder's triggers, which are not measured on the person");
        }
        if (HYPNOGRAM.matcher(signal.label()).find()) {
            return new SignalUse.Hypnogram();
        }
        boolean voltage = SignalUnits.microvolts(signal.dimension()).isPresent();
        if (voltage && EMG.matcher(signal.label()).find() && rateHz >= EmgRecording.LOWEST_RATE_HZ) {
            return new SignalUse.Emg(SignalUnits.microvolts(signal.dimension()).getAsDouble());
        }
        return rateHz > MOST_HZ
                ? new SignalUse.LeftOut(
                        "have more than " + (int) MOST_HZ + " samples a second, more than a channel can hold."
                                + " Resample them with an EDF program and import the result; keep this file")
                : channel(signal);
    }

    private static SignalUse channel(EdfSignal signal) {
        String unit = SignalUnits.ucum(signal.dimension());
        for (Rule rule : RULES) {
            if (rule.fits(signal.label(), unit)) {
                return new SignalUse.Channel(rule.kind().in(unit), rule.low(), rule.high(), rule.waveform());
            }
        }
        Kind own = new Kind("mendline:signal-" + slug(signal.label()), signal.label(), unit);
        return new SignalUse.Channel(own, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, true);
    }

    private static String slug(String label) {
        String slug =
                label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "unnamed" : slug;
    }
}
