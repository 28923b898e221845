package org.pamir.ingest.desk.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.proposal.Actor;

/** Who sits at the desk, as proposals know them. */
@ApplicationScoped
class DeskEditor {

    private final Editor editor;

    DeskEditor(Editor editor) {
        this.editor = editor;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 401 where nobody is logged in */
    Actor actor() {
        editor.requireKnown();
        return new Actor(editor.origin(), editor.grants());
    }
}
