package org.gongfang.resources;

/**
 * A document of a resource as it is listed.
 *
 * @param readable whether the one who asks may read it
 */
public record ResourceDocument(
        DocumentId id,
        ResourceId resource,
        DocumentKind kind,
        String title,
        String fileName,
        String form,
        long bytes,
        DocumentAudience audience,
        boolean readable) {}
