/// Raw surface EMG on its way into a clinic's record: as envelope and summary, never as raw samples.
///
/// Thousands of samples a second of every muscle say nothing a recovery is judged by, and do not fit the
/// channel store, whose clock counts milliseconds. What is kept is what the field reports: the RMS
/// envelope, its mean and peak, and where the sampling rate allows it the median frequency. The file itself
/// stays with the clinic.
///
/// Band: high pass 20 Hz with 12 dB per octave (De Luca et al., "Filtering the surface EMG signal: Movement
/// artifact and baseline noise contamination", J Biomech 2010;43:1573-1579,
/// doi:10.1016/j.jbiomech.2010.01.027); low pass at 500 Hz, above which surface EMG holds no signal
/// (SENIAM: Hermens et al., J Electromyogr Kinesiol 2000;10:361-374, doi:10.1016/S1050-6411(00)00027-4),
/// where the sampling rate leaves anything there. Mains hum is not removed: a notch takes signal with it.
/// Amplitudes are those of the electrode, not normalised to a maximal contraction, so they compare within
/// one person and electrode site only.
@NullMarked
package org.mendline.storage.importing.signal.emg;

import org.jspecify.annotations.NullMarked;
