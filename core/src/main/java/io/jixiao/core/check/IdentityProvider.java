package io.jixiao.core.check;

import java.util.List;

/**
 * A plug-in that adds identities to the standard catalogue; found through {@link
 * java.util.ServiceLoader}. This type is part of the public SPI.
 *
 * @see Consistency#withProviders()
 */
public interface IdentityProvider {

  /**
   * Gives the identities of this provider.
   *
   * @return the identities, not null
   */
  List<Identity> identities();
}
