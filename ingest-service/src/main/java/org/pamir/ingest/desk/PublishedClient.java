package org.pamir.ingest.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.pamir.contract.methodology.Composite;

/** Asks the read side what readers see. The desk works without the answer, and says that it lacks it. */
@ApplicationScoped
class PublishedClient {

    private static final Logger LOG = Logger.getLogger(PublishedClient.class);
    private static final int NOT_FOUND = 404;

    private final ProfileClient profiles;

    PublishedClient(@RestClient ProfileClient profiles) {
        this.profiles = profiles;
    }

    Published of(Assessment assessment) {
        try {
            return published(
                    assessment,
                    profiles.profile(
                            assessment.key().edition(), assessment.country().code()));
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == NOT_FOUND) {
                return Published.NOTHING;
            }
            return away(e);
        } catch (ProcessingException e) {
            return away(e);
        }
    }

    private static Published published(Assessment assessment, PublishedDocument document) {
        List<Published.Figure> figures = new ArrayList<>();
        for (Composite composite : assessment.methodology().composites()) {
            PublishedDocument.MeasureDocument measure = document.measures().get(composite.code());
            if (measure != null) {
                figures.add(figure(composite.title(), measure));
            }
        }
        return new Published(true, document.version(), document.quadrant(), figures);
    }

    private static Published.Figure figure(String title, PublishedDocument.MeasureDocument measure) {
        boolean ranked = measure.ranks() != null && measure.ranks().world() != null;
        return new Published.Figure(
                title,
                measure.value(),
                ranked ? measure.ranks().world().rank() : 0,
                ranked ? measure.ranks().world().of() : 0);
    }

    private static Published away(Exception reason) {
        LOG.infof("The read side could not be asked: %s", reason.getMessage());
        return Published.AWAY;
    }
}
