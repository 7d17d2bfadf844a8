package org.gongfang.resources;

/**
 * Hours as a file tells them.
 *
 * @param name the resource's name, for those who read the file
 */
record OpeningLine(String code, String name, NewOpening hours) {}
