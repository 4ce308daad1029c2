/// Who this person is: amortised posterior by an LSTM, corrected by particles against the exact likelihood.
@NullMarked
package org.mendline.ml.inference;

import org.jspecify.annotations.NullMarked;
