package org.pamir.ingest.desk;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.identity.Right;

/** What stands around every page of the desk: who is here, and where they may go. Templates reach it as {@code inject:shell}. */
@Named("shell")
@RequestScoped
public class Shell {

    private final Editor editor;
    private final CurrentVertxRequest request;
    private final Assets assets;

    Shell(Editor editor, CurrentVertxRequest request, Assets assets) {
        this.editor = editor;
        this.request = request;
        this.assets = assets;
    }

    /** @param current whether the page is this one, or under it */
    public record Link(String href, String text, boolean current) {}

    public boolean isKnown() {
        return editor.isKnown();
    }

    public String getName() {
        return editor.name();
    }

    /** Changes with every change of a style sheet, so that browsers may keep them for long. */
    public String getAssets() {
        return assets.version();
    }

    public List<Link> getLinks() {
        List<Link> links = new ArrayList<>();
        links.add(new Link("/desk", "Proposals", path().equals("/desk") || path().startsWith("/desk/proposals")));
        links.add(link("/desk/editions", "Editions"));
        if (editor.grants().allowSomewhere(Right.PUBLISH)) {
            links.add(link("/desk/import", "Import"));
        }
        if (editor.grants().allowEverywhere(Right.ADMINISTER)) {
            links.add(new Link("/desk/accounts", "Accounts", path().startsWith("/desk/accounts")));
            links.add(link("/desk/audit", "Audit"));
        }
        return links;
    }

    private Link link(String href, String text) {
        return new Link(href, text, path().equals(href) || path().startsWith(href + "/"));
    }

    private String path() {
        return request.getCurrent() == null ? "" : request.getCurrent().normalizedPath();
    }
}
