package org.gongfang.resources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contents of files, in the database where every node sees them. They lie there in pieces: one statement moves one piece,
 * so that neither a node's memory nor the server's largest packet limits a file.
 */
@Component
class FileChunks {

    static final int CHUNK = 512 * 1024;

    private final JdbcClient database;

    FileChunks(JdbcClient database) {
        this.database = database;
    }

    /** Keeps the bytes under the id. */
    @Transactional(propagation = Propagation.MANDATORY)
    void write(UUID file, byte[] content) {
        try {
            write(file, new ByteArrayInputStream(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Bytes in memory could not be read", impossible);
        }
    }

    /** Keeps everything that can be read under the id. */
    @Transactional(propagation = Propagation.MANDATORY)
    void write(UUID file, InputStream content) throws IOException {
        var piece = content.readNBytes(CHUNK);
        for (int place = 0; piece.length > 0; place++) {
            database.sql("insert into file_chunk (file_id, place, content) values (?, ?, ?)")
                    .params(IdBytes.of(file), place, piece)
                    .update();
            piece = content.readNBytes(CHUNK);
        }
    }

    /** Hands the content on piece by piece; no connection is held while a slow reader takes one. */
    void read(UUID file, OutputStream target) throws IOException {
        int place = 0;
        for (var piece = piece(file, place); piece.length > 0; piece = piece(file, place)) {
            target.write(piece);
            place++;
        }
    }

    private byte[] piece(UUID file, int place) {
        return database.sql("select content from file_chunk where file_id = ? and place = ?")
                .params(IdBytes.of(file), place)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElseGet(() -> new byte[0]);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void delete(Collection<UUID> files) {
        files.forEach(file -> database.sql("delete from file_chunk where file_id = ?")
                .param(IdBytes.of(file))
                .update());
    }
}
