package org.mendline.storage.importing.signal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.signal.emg.EmgRecording;

/// What is done with each signal of one file.
///
/// @param bySignal in the header's order; empty for signals that are left out, or hold annotations
/// @param remarks sentences for the user, on what is not kept as it was recorded
record SignalPlan(List<Optional<SignalSink>> bySignal, List<String> remarks) {
    /// Samples waiting in all blocks together, 8 bytes each: what bounds memory, however long the
    /// recording.
    static final int MOST_WAITING = 1 << 20;

    private static final int MOST_IN_BLOCK = 1 << 16;
    private static final int MOST_NAMED = 12;

    static SignalPlan of(EdfHeader header, Emission emission, SleepScoring scoring) {
        List<Optional<SignalSink>> sinks = new ArrayList<>();
        Map<String, List<String>> byRemark = new LinkedHashMap<>();
        Map<String, Long> labels =
                header.signals().stream().collect(Collectors.groupingBy(EdfSignal::label, Collectors.counting()));
        int most = Math.max(
                1, Math.min(MOST_IN_BLOCK, MOST_WAITING / header.signals().size()));
        for (EdfSignal signal : header.signals()) {
            if (signal.isAnnotations()) {
                sinks.add(Optional.empty());
                continue;
            }
            SignalUse use = SignalRules.useOf(signal, header.rateHz(signal));
            Emission own = named(emission, signal, labels.getOrDefault(signal.label(), 0L) > 1);
            sinks.add(sink(header, signal, use, own, scoring, most));
            remark(use)
                    .ifPresent(remark -> byRemark.computeIfAbsent(remark, key -> new ArrayList<>())
                            .add(signal.name()));
        }
        List<String> remarks = byRemark.entrySet().stream()
                .map(entry -> sentence(entry.getValue(), entry.getKey()))
                .toList();
        return new SignalPlan(List.copyOf(sinks), remarks);
    }

    /// The device tells signals of one kind apart.
    private static Emission named(Emission emission, EdfSignal signal, boolean isLabelShared) {
        String label = isLabelShared || signal.label().isEmpty() ? signal.name() : signal.label();
        return emission.of(Optional.of(emission.device().orElse("recorder") + ", " + label));
    }

    private static Optional<SignalSink> sink(
            EdfHeader header, EdfSignal signal, SignalUse use, Emission emission, SleepScoring scoring, int most) {
        long recordNanos = header.recordNanos();
        return switch (use) {
            case SignalUse.Channel channel ->
                Optional.of(new ChannelSink(signal, channel, recordNanos, emission, most));
            case SignalUse.Emg(double microvolts) ->
                Optional.of(new EmgSink(
                        signal, microvolts, new EmgRecording(emission, signal.name(), header.rateHz(signal))));
            case SignalUse.Hypnogram() -> Optional.of(new HypnogramSink(signal, recordNanos, scoring));
            case SignalUse.LeftOut left -> Optional.empty();
        };
    }

    private static Optional<String> remark(SignalUse use) {
        return switch (use) {
            case SignalUse.Channel channel ->
                channel.waveform()
                        ? Optional.of("are kept in full as channels; predictions do not use them")
                        : Optional.empty();
            case SignalUse.Emg emg ->
                Optional.of("hold raw EMG and are kept as envelope (RMS over 100 ms, 20 values a second, after a high"
                        + " pass of 20 Hz), with its mean and peak; keep the file for the raw signal");
            case SignalUse.Hypnogram hypnogram -> Optional.empty();
            case SignalUse.LeftOut left -> Optional.of(left.reason() + "; they were left out");
        };
    }

    private static String sentence(List<String> names, String remark) {
        String named = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        String rest = names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "";
        return "Of the recording's signals, these " + remark + ": " + named + rest + ".";
    }

    /// The sinks of all signals that are kept.
    List<SignalSink> sinks() {
        return bySignal.stream().flatMap(Optional::stream).toList();
    }

    Optional<SignalSink> sink(int signal) {
        return bySignal.get(signal);
    }

    void tell(Emission emission) {
        remarks.forEach(remark -> emission.note("header", remark));
    }
}
