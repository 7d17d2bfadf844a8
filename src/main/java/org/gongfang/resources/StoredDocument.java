package org.gongfang.resources;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A document as it is kept; its bytes lie in {@link FileChunks} under its id. */
@Entity
@Table(name = "resource_document")
class StoredDocument {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DocumentId id;

    @Version
    private @Nullable Integer version;

    @AttributeOverride(name = "value", column = @Column(name = "resource_id"))
    private ResourceId resource;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private String title;
    private String fileName;

    @Enumerated(EnumType.STRING)
    private DocumentForm form;

    private long sizeBytes;

    @Enumerated(EnumType.STRING)
    private DocumentAudience audience;

    private Instant addedAt;
    private @Nullable Instant removedAt;

    protected StoredDocument() {}

    StoredDocument(ResourceId resource, NewDocument document, DocumentForm form, long sizeBytes, Instant addedAt) {
        id = DocumentId.next();
        this.resource = resource;
        kind = document.kind();
        title = document.title();
        fileName = document.fileName();
        audience = document.audience();
        this.form = form;
        this.sizeBytes = sizeBytes;
        this.addedAt = addedAt;
    }

    DocumentId id() {
        return id;
    }

    ResourceId resource() {
        return resource;
    }

    DocumentForm form() {
        return form;
    }

    String fileName() {
        return fileName;
    }

    boolean isForEveryone() {
        return audience == DocumentAudience.EVERYONE;
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    void change(DocumentKind newKind, String newTitle, DocumentAudience newAudience) {
        kind = newKind;
        title = newTitle;
        audience = newAudience;
    }

    void remove(Instant at) {
        removedAt = at;
    }

    void putBack() {
        removedAt = null;
    }

    ResourceDocument shown(boolean readable) {
        return new ResourceDocument(id, resource, kind, title, fileName, form.name(), sizeBytes, audience, readable);
    }
}
