import { Alert, Button, Code, Group, Modal, Stack, Text } from '@mantine/core';
import { Copy } from './bits';

/** A secret that is shown this once. It lives in the memory of this dialog only. */
export function SecretOnce({ title, secret, what, onClose }: { title: string; secret: string; what: string; onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeOnClickOutside={false}>
      <Stack gap="sm">
        <Alert color="yellow" title="Copy it now">
          {what} Ramet keeps only what it needs to check it, so it can not be shown again.
        </Alert>
        <Group gap={6} wrap="nowrap">
          <Code className="scroll-code" tabIndex={0} role="group" aria-label="Secret" data-test="secret">
            {secret}
          </Code>
          <Copy value={secret} label="secret" />
        </Group>
        <Text size="xs" c="dimmed">
          Keep it in a file that only you can read, or in a secret store.
        </Text>
        <Group justify="flex-end">
          <Button onClick={onClose}>I have copied it</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
