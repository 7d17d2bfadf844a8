package org.gongfang.resources;

/** A document to be put on a card; without a title it is known by the name of its file. */
public record NewDocument(DocumentKind kind, String title, String fileName, DocumentAudience audience) {}
