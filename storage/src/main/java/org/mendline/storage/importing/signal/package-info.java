/// Biosignal recordings: EDF and EDF+ (Kemp et al., Electroencephalogr Clin Neurophysiol 1992;82:391-393;
/// Kemp and Olivan, Clin Neurophysiol 2003;114:1755-1761; edfplus.info) and their 24-bit kin BDF and BDF+
/// (BioSemi).
///
/// What becomes of a file's signals:
///
/// - Heart rate, oxygen saturation, respiratory rate and body temperature become channels of those
///   measures. Readings that no person can have (0 beats a minute, 127 % saturation) are how monitors write
///   "no reading" and are left out and counted.
/// - Raw EMG becomes envelope and summary, see [org.mendline.storage.importing.signal.emg].
/// - Every other signal (EEG, EOG, ECG, breathing, position, light …) is kept in full as a channel as long
///   as it has at most 1000 samples a second, since the channel store counts milliseconds. No model reads
///   these; they are kept because a recording is part of the record, and because thinning them would need a
///   choice of filter that the person who reads them should make. Faster ones are left out, by name, with
///   advice.
/// - Scored sleep stages, as EDF+ annotations or as a hypnogram signal, become the same sleep measures that
///   wearables give. Other annotations are counted and told, since there is no place for free text yet.
///
/// A recording is read record by record; each signal's samples are handed on in blocks, so memory does not
/// grow with the recording. Times count from the header's start, which is a wall clock without zone.
@NullMarked
package org.mendline.storage.importing.signal;

import org.jspecify.annotations.NullMarked;
