package org.gongfang.resources;

/**
 * A file to be looked at and then, perhaps, taken in.
 *
 * @param replace whether openings that the file does not hold any more are taken back from the resources it names
 */
public record NewImport(ExchangeKind kind, boolean replace, String fileName, byte[] content) {}
