package org.pamir.ingest.upload;

/** A file that is not read, or not to its end; the message says why, for whoever sent it. */
public class RefusedFileException extends Exception {

    private final Reason reason;

    public RefusedFileException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public enum Reason {
        /** The file itself, or what it would become when unpacked. */
        TOO_LARGE(413, "too-large", "The file is too large"),
        NO_FILE(400, "no-file", "There is no file in the request"),
        NOT_UTF8(400, "not-utf-8", "The text is not UTF-8"),
        UNSUPPORTED(415, "unsupported-file", "Files of this kind are not read"),
        UNREADABLE(422, "unreadable-file", "The file cannot be read"),
        TOO_SLOW(408, "file-too-slow", "The file took too long"),
        /** As many files as this service takes at once are being read. */
        BUSY(503, "imports-busy", "Other imports are running");

        private final int status;
        private final String type;
        private final String title;

        Reason(int status, String type, String title) {
            this.status = status;
            this.type = type;
            this.title = title;
        }

        int status() {
            return status;
        }

        String type() {
            return type;
        }

        public String title() {
            return title;
        }
    }
}
