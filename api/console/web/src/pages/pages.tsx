import { lazy, Suspense, type ComponentType } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { Loader } from '@mantine/core';
import { PageHead } from '../ui/bits';

// Every page is a chunk of its own, read when it is first gone to.
const routes: [string, ComponentType][] = [
  ['/sources', lazy(() => import('./sources'))],
  ['/sources/new', lazy(() => import('./link'))],
  ['/sources/:ref', lazy(() => import('./source'))],
  ['/clones', lazy(() => import('./clones'))],
  ['/clones/:ref', lazy(() => import('./clone'))],
  ['/bookmarks', lazy(() => import('./bookmarks'))],
  ['/operations', lazy(() => import('./operations'))],
  ['/operations/:id', lazy(() => import('./operation'))],
  ['/usage', lazy(() => import('./usage'))],
  ['/doctor', lazy(() => import('./doctor'))],
  ['/audit', lazy(() => import('./audit'))],
  ['/people', lazy(() => import('./people'))],
  ['/projects', lazy(() => import('./projects'))],
  ['/tokens', lazy(() => import('./tokens'))],
  ['/notifications', lazy(() => import('./notifications'))],
  ['/about', lazy(() => import('./about'))],
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
  return <PageHead title="There is nothing at this address" lead="The navigation leads to everything that there is." />;
}
