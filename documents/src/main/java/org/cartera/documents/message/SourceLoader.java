package org.cartera.documents.message;

import java.io.Reader;
import java.io.StringReader;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;
import org.apache.velocity.util.ExtProperties;

/** Hands a {@link TemplateSource} to Velocity. */
final class SourceLoader extends ResourceLoader {
    private final TemplateSource source;

    SourceLoader(TemplateSource source) {
        this.source = source;
    }

    @Override
    public void init(ExtProperties configuration) {
        // nothing to configure: the source came by the constructor
    }

    @Override
    public Reader getResourceReader(String name, String encoding) {
        return new StringReader(
                source.text(name).orElseThrow(() -> new ResourceNotFoundException("There is no template " + name)));
    }

    @Override
    public boolean isSourceModified(Resource resource) {
        return false;
    }

    @Override
    public long getLastModified(Resource resource) {
        return 0;
    }
}
