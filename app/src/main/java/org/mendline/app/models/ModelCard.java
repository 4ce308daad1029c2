package org.mendline.app.models;

/// A shipped network's card, as the run that trained it wrote it, and the weights it came with.
///
/// @param name what the network is
/// @param markdown the card for people
/// @param sha256 of the weights in this build, hexadecimal
/// @param ofTheseWeights whether the card was written for these weights; if not, its figures are of others
public record ModelCard(String name, String markdown, String sha256, boolean ofTheseWeights) {}
