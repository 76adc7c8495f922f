import { lazy, Suspense, type ComponentType } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { Loader } from '@mantine/core';
import { Empty } from '../ui/bits';

// Every page is a chunk of its own, read when it is first gone to.
const files = import.meta.glob<{ default: ComponentType }>('./*.tsx');

function page(name: string): ComponentType {
  const load = files[`./${name}.tsx`];
  return load ? lazy(load) : NotFound;
}

const routes: [string, ComponentType][] = [
  ['/sources', page('sources')],
  ['/sources/new', page('link')],
  ['/sources/:ref', page('source')],
  ['/clones', page('clones')],
  ['/clones/:ref', page('clone')],
  ['/bookmarks', page('bookmarks')],
  ['/operations', page('operations')],
  ['/operations/:id', page('operation')],
  ['/usage', page('usage')],
  ['/usage/:id', page('usage')],
  ['/doctor', page('doctor')],
  ['/audit', page('audit')],
  ['/people', page('people')],
  ['/people/:tab', page('people')],
  ['/people/:tab/:ref', page('people')],
  ['/notifications', page('notifications')],
  ['/notifications/:ref', page('notifications')],
  ['/about', page('about')],
];

/** Which page stands at which path. */
export function Pages() {
  return (
    <Suspense fallback={<Loader size="sm" aria-label="Loading" />}>
      <Switch>
        <Route path="/">
          <Redirect to="/sources" replace />
        </Route>
        {routes.map(([path, component]) => (
          <Route key={path} path={path} component={component} />
        ))}
        <Route component={NotFound} />
      </Switch>
    </Suspense>
  );
}

function NotFound() {
  return <Empty title="There is nothing at this address">The navigation leads to everything that there is.</Empty>;
}
